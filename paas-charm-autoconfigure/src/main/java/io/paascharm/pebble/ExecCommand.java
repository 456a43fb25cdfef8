package io.paascharm.pebble;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Command to be run in the container.
 *
 * @param command the program and its arguments
 * @param environment variables on top of those of Pebble itself
 * @param workingDirectory the absolute path of the working directory, or {@code null} for
 * the user's home
 * @param user the name of the user, or {@code null} for Pebble's own
 * @param group the name of the group, or {@code null} for the user's
 * @param timeout how long the process may run before Pebble kills it
 * @param stdin the input, not copied, or {@code null} for none
 */
public record ExecCommand(List<String> command, Map<String, String> environment, @Nullable String workingDirectory,
		@Nullable String user, @Nullable String group, Duration timeout, byte @Nullable [] stdin) {

	private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

	/**
	 * Copy command and environment, and check both.
	 * @throws IllegalArgumentException if the command is empty or the timeout not
	 * positive
	 */
	public ExecCommand {
		command = List.copyOf(command);
		environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
		if (command.isEmpty()) {
			throw new IllegalArgumentException("'command' must not be empty");
		}
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("'timeout' must be positive");
		}
	}

	/**
	 * Create a command that may run for a minute, as Pebble's user, without input.
	 * @param command the program and its arguments
	 * @return the command
	 */
	public static ExecCommand of(String... command) {
		return of(List.of(command));
	}

	/**
	 * Create a command that may run for a minute, as Pebble's user, without input.
	 * @param command the program and its arguments
	 * @return the command
	 */
	public static ExecCommand of(List<String> command) {
		return new ExecCommand(command, Map.of(), null, null, null, DEFAULT_TIMEOUT, null);
	}

	/**
	 * Return a copy with other variables.
	 * @param environment the variables on top of Pebble's own
	 * @return the copy
	 */
	public ExecCommand withEnvironment(Map<String, String> environment) {
		return new ExecCommand(this.command, environment, this.workingDirectory, this.user, this.group, this.timeout,
				this.stdin);
	}

	/**
	 * Return a copy with another working directory.
	 * @param workingDirectory the absolute path, or {@code null} for the user's home
	 * @return the copy
	 */
	public ExecCommand withWorkingDirectory(@Nullable String workingDirectory) {
		return new ExecCommand(this.command, this.environment, workingDirectory, this.user, this.group, this.timeout,
				this.stdin);
	}

	/**
	 * Return a copy for another user.
	 * @param user the name of the user, or {@code null} for Pebble's own
	 * @param group the name of the group, or {@code null} for the user's
	 * @return the copy
	 */
	public ExecCommand withUser(@Nullable String user, @Nullable String group) {
		return new ExecCommand(this.command, this.environment, this.workingDirectory, user, group, this.timeout,
				this.stdin);
	}

	/**
	 * Return a copy with another deadline.
	 * @param timeout how long the process may run
	 * @return the copy
	 */
	public ExecCommand withTimeout(Duration timeout) {
		return new ExecCommand(this.command, this.environment, this.workingDirectory, this.user, this.group, timeout,
				this.stdin);
	}

	/**
	 * Return a copy with another input.
	 * @param stdin the input, or {@code null} for none
	 * @return the copy
	 */
	public ExecCommand withStdin(byte @Nullable [] stdin) {
		return new ExecCommand(this.command, this.environment, this.workingDirectory, this.user, this.group,
				this.timeout, stdin);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ExecCommand that && this.command.equals(that.command)
				&& this.environment.equals(that.environment)
				&& Objects.equals(this.workingDirectory, that.workingDirectory) && Objects.equals(this.user, that.user)
				&& Objects.equals(this.group, that.group) && this.timeout.equals(that.timeout)
				&& Arrays.equals(this.stdin, that.stdin);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.command, this.environment, this.workingDirectory, this.user, this.group, this.timeout,
				Arrays.hashCode(this.stdin));
	}

	/**
	 * Return the program and the names of the variables only: arguments, values and input
	 * may be secret.
	 */
	@Override
	public String toString() {
		return "ExecCommand[program=%s, environment=%s]".formatted(this.command.get(0), this.environment.keySet());
	}

}
