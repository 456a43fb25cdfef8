package io.paascharm.test.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

import io.paascharm.metadata.YamlMapping;

/**
 * Reads the description of an image.
 */
final class WorkloadImageReader {

	private static final Pattern MODE = Pattern.compile("0?[0-7]{3}");

	private final Path file;

	WorkloadImageReader(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	WorkloadImage read() {
		YamlMapping content = YamlMapping.read(this.file);
		content.allowOnly("layer", "environment", "files", "setup", "page");
		YamlMapping layer = content.mapping("layer");
		if (layer.keys().isEmpty()) {
			throw content.problem("layer", "is required");
		}
		return new WorkloadImage(this.file.resolveSibling("").normalize(),
				new Dump(DumpSettings.builder().build()).dumpToString(layer.asMap()), environment(content),
				files(content), setup(content.mapping("setup")), page(content));
	}

	private Map<String, String> environment(YamlMapping content) {
		Map<String, String> environment = new LinkedHashMap<>();
		content.stringMap("environment").forEach((name, value) -> environment.put(name, (value != null) ? value : ""));
		return environment;
	}

	private List<ImageFile> files(YamlMapping content) {
		List<ImageFile> files = new ArrayList<>();
		for (YamlMapping item : content.mappings("files")) {
			item.allowOnly("source", "target", "mode", "owner");
			files.add(new ImageFile(item.string("source"), target(item), mode(item), item.string("owner", "root")));
		}
		return files;
	}

	private static String target(YamlMapping item) {
		String target = item.string("target");
		if (!target.startsWith("/") || target.equals("/") || !Path.of(target).normalize().equals(Path.of(target))) {
			throw item.problem("target", "must be an absolute path below /");
		}
		return target;
	}

	private static @Nullable String mode(YamlMapping item) {
		String mode = item.optionalString("mode");
		if (mode != null && !MODE.matcher(mode).matches()) {
			throw item.problem("mode", "must be a string of octal digits such as \"0755\"");
		}
		return mode;
	}

	private ImageSetup setup(YamlMapping setup) {
		setup.allowOnly("inputs", "commands");
		List<List<String>> commands = new ArrayList<>();
		for (Object item : setup.list("commands")) {
			if (!(item instanceof List<?> words) || words.isEmpty()) {
				throw setup.problem("commands", "must be a list of lists of strings");
			}
			commands.add(words.stream().map(String::valueOf).toList());
		}
		return new ImageSetup(setup.strings("inputs"), commands);
	}

	private @Nullable ImagePage page(YamlMapping content) {
		if (!content.has("page")) {
			return null;
		}
		YamlMapping page = content.mapping("page");
		page.allowOnly("path", "contains");
		String path = page.string("path", "/");
		if (!path.startsWith("/")) {
			throw page.problem("path", "must begin with /");
		}
		return new ImagePage(path, page.string("contains", ""));
	}

}
