package io.paascharm.test.model.hooktool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.ActionRun;
import io.paascharm.test.model.state.HookTransaction;
import io.paascharm.test.model.state.RefusedException;
import io.paascharm.test.model.state.RelationState;

/**
 * One call of a tool while it runs.
 */
final class Invocation {

	private final HookTransaction hook;

	private final ToolRequest request;

	private final Flags flags;

	private final Arguments arguments;

	private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();

	Invocation(HookTransaction hook, ToolRequest request, Flags flags) {
		this.hook = hook;
		this.request = request;
		this.flags = flags;
		this.arguments = flags.parse(request.arguments());
		format();
		if (this.arguments.flag("relation") != null) {
			relation();
		}
	}

	HookTransaction hook() {
		return this.hook;
	}

	Arguments arguments() {
		return this.arguments;
	}

	byte[] stdout() {
		return this.stdout.toByteArray();
	}

	RelationState relation() {
		RelationState relation = relationOrNull();
		if (relation == null) {
			throw new UsageException("no relation id specified");
		}
		return relation;
	}

	@Nullable RelationState relationOrNull() {
		String given = this.arguments.flag("relation");
		if (given == null) {
			return this.hook.subject().relation();
		}
		try {
			return this.hook.relations().find(Integer.parseUnsignedInt(given.substring(given.lastIndexOf(':') + 1)));
		}
		catch (NumberFormatException ex) {
			throw invalidRelation(given, "invalid relation id");
		}
		catch (RefusedException ex) {
			throw invalidRelation(given, "relation not found");
		}
	}

	private static UsageException invalidRelation(String given, String reason) {
		return new UsageException("invalid value \"%s\" for option -r: %s".formatted(given, reason));
	}

	ActionRun action() {
		ActionRun action = this.hook.subject().action();
		if (action == null) {
			throw new RefusedException("not running an action");
		}
		return action;
	}

	@Nullable UnitName unitFlag() {
		String unit = this.arguments.flag("unit");
		try {
			return (unit != null) ? UnitName.parse(unit) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException("unit \"%s\" not valid".formatted(unit));
		}
	}

	Map<String, String> pairsWithFile() {
		Map<String, String> values = new TreeMap<>();
		String file = this.arguments.flag("file");
		if (file != null) {
			values.putAll(GoYaml.read(file.equals("-") ? stdin() : readFile(file)));
		}
		values.putAll(this.arguments.pairs());
		return values;
	}

	private byte[] stdin() {
		byte[] stdin = this.request.stdin();
		if (stdin == null) {
			throw new StdinRequiredException();
		}
		return stdin;
	}

	byte[] readFile(String file) {
		try {
			return Files.readAllBytes(path(file));
		}
		catch (IOException ex) {
			throw new RefusedException("open %s: no such file or directory".formatted(file));
		}
	}

	private Path path(String file) {
		return this.request.directory().resolve(file);
	}

	void print(@Nullable Object value) {
		byte[] printed = format().print(value).getBytes(StandardCharsets.UTF_8);
		String output = this.arguments.flag("output");
		if (output == null) {
			this.stdout.writeBytes(printed);
		}
		else {
			write(output, printed);
		}
	}

	private void write(String output, byte[] printed) {
		try {
			Files.write(path(output), printed);
		}
		catch (IOException ex) {
			throw new RefusedException("cannot write %s".formatted(output));
		}
	}

	void printPlain(String text) {
		this.stdout.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	private OutputFormat format() {
		String format = this.arguments.flag("format");
		return (format != null) ? OutputFormat.parse(format, this.flags) : this.flags.defaultFormat();
	}

}
