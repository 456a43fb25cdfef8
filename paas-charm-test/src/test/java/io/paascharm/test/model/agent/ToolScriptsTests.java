package io.paascharm.test.model.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.paascharm.test.model.charm.CharmFiles;
import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.hooktool.StdinRequiredException;
import io.paascharm.test.model.hooktool.ToolReply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link ToolScripts}, for each interpreter that the machine has.
 */
class ToolScriptsTests {

	private static final String ODD = "a 'b' \"c\" $d \\e\n--\u00fc;type=x";

	@TempDir
	private Path directory;

	private Path socket;

	@BeforeEach
	void setSocket() {
		this.socket = this.directory.resolve("agent.socket");
	}

	@AfterEach
	void removeLinks() throws IOException {
		CharmFiles.delete(this.directory.resolve("bin"));
	}

	private Path tool(String interpreter) throws IOException {
		Path bin = Files.createDirectories(this.directory.resolve("bin"));
		Path program = Path.of("/usr/bin", interpreter);
		assumeThat(program).exists();
		Files.createSymbolicLink(bin.resolve(interpreter), program);
		String script = ToolScripts.script(bin.toString());
		assertThat(script).contains(bin.resolve(interpreter).toString());
		Path tool = Files.writeString(this.directory.resolve("config-get"), script);
		Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
		return tool;
	}

	private Process start(Path tool, Map<String, String> environment, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(tool.toString());
		builder.command().addAll(List.of(arguments));
		builder.directory(this.directory.toFile());
		builder.environment().clear();
		builder.environment().putAll(environment);
		builder.environment()
			.putAll(Map.of("JUJU_AGENT_SOCKET_ADDRESS", this.socket.toString(), "LANG", "C.UTF-8", "PATH",
					"/usr/bin:/bin"));
		return builder.start();
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "perl", "curl" })
	@SuppressWarnings("try")
	void argumentsStreamsAndExitCodePass(String interpreter) throws Exception {
		Path tool = tool(interpreter);
		String large = "0123456789abcdef\n".repeat(20_000);
		ToolHandler handler = (request) -> {
			byte[] stdin = request.stdin();
			if (stdin == null) {
				throw new StdinRequiredException();
			}
			String output = String.join("|", request.directory().getFileName().toString(), request.tool(),
					request.context(), String.join("|", request.arguments()));
			return ToolReply.of(7, output + "\r\n\r\n" + text(stdin), "ERROR " + ODD);
		};
		try (ToolServer server = ToolServer.listen(this.socket, handler)) {
			Process process = start(tool, Map.of("JUJU_CONTEXT_ID", "unit/0-x"), ODD, "", "--file", "-");
			Thread writer = new Thread(() -> write(process, large));
			writer.start();
			String stdout = text(process.getInputStream().readAllBytes());
			assertThat(stdout)
				.isEqualTo(this.directory.getFileName() + "|config-get|unit/0-x|" + ODD + "||--file|-\r\n\r\n" + large);
			assertThat(text(process.getErrorStream().readAllBytes())).isEqualTo("ERROR " + ODD);
			assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isEqualTo(7);
		}
	}

	private static void write(Process process, String text) {
		try (OutputStream out = process.getOutputStream()) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "perl", "curl" })
	void withoutAContextOrAnAgentTheToolFails(String interpreter) throws Exception {
		Path tool = tool(interpreter);
		Process outside = start(tool, Map.of());
		assertThat(text(outside.getErrorStream().readAllBytes())).isEqualTo("ERROR JUJU_CONTEXT_ID not set\n");
		assertThat(outside.waitFor()).isEqualTo(1);
		Process alone = start(tool, Map.of("JUJU_CONTEXT_ID", "unit/0-x"));
		assertThat(text(alone.getErrorStream().readAllBytes())).startsWith("ERROR the unit's agent does not answer");
		assertThat(alone.waitFor()).isEqualTo(1);
	}

	@Test
	void withoutAnInterpreterNothingIsMade() {
		assertThatExceptionOfType(InconsistentModelException.class)
			.isThrownBy(() -> ToolScripts.script(this.directory.toString()))
			.withMessageContaining("neither 'perl' nor 'curl'");
	}

	@Test
	void everyNameIsAnExecutable() throws Exception {
		Path tools = this.directory.resolve("tools");
		ToolScripts.install(tools, Set.of("config-get", "juju-log"), "/usr/bin:/bin");
		assertThat(tools.resolve("config-get")).isExecutable();
		assertThat(tools.resolve("juju-log")).isExecutable();
	}

}
