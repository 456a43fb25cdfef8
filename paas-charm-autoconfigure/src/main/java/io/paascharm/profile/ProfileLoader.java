package io.paascharm.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.metadata.YamlMapping;

/**
 * Finds and reads descriptors of frameworks. A charm's own directory
 * ({@code profiles/<name>.yaml}) is asked first, then the class path
 * ({@code io/paascharm/profiles/<name>.yaml}).
 */
public final class ProfileLoader {

	static final String CLASS_PATH_DIRECTORY = "io/paascharm/profiles/";

	private static final String INCLUDE = "include";

	private final ClassLoader classLoader;

	private final @Nullable Path charmDirectory;

	/**
	 * Create a loader that knows the class path only.
	 * @param classLoader the loader of the class path
	 */
	public ProfileLoader(ClassLoader classLoader) {
		this(classLoader, null);
	}

	/**
	 * Create a loader.
	 * @param classLoader the loader of the class path
	 * @param charmDirectory the directory of the charm or of its project, null if there
	 * is none
	 */
	public ProfileLoader(ClassLoader classLoader, @Nullable Path charmDirectory) {
		this.classLoader = classLoader;
		this.charmDirectory = charmDirectory;
	}

	/**
	 * Read a descriptor together with what it includes.
	 * @param name the name of the framework
	 * @return the descriptor
	 * @throws NoSuchProfileException if there is no such descriptor
	 * @throws io.paascharm.metadata.CharmFileException if the descriptor is wrong
	 * @throws io.paascharm.profile.template.TemplateException if one of its templates is
	 * wrong
	 */
	public FrameworkProfile load(String name) {
		Map<String, Object> values = new LinkedHashMap<>();
		YamlMapping own = find(name);
		for (String included : own.strings(INCLUDE)) {
			ProfileMerge.merge(values, find(included).asMap());
		}
		ProfileMerge.merge(values, own.asMap());
		values.remove(INCLUDE);
		return ProfileParser.parse(YamlMapping.of(name + ".yaml", values));
	}

	private YamlMapping find(String name) {
		if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".")) {
			throw new NoSuchProfileException(name);
		}
		if (this.charmDirectory != null) {
			Path path = this.charmDirectory.resolve("profiles").resolve(name + ".yaml");
			if (Files.isRegularFile(path)) {
				return YamlMapping.read(path);
			}
		}
		return findOnClassPath(name);
	}

	private YamlMapping findOnClassPath(String name) {
		String file = name + ".yaml";
		try (InputStream resource = this.classLoader.getResourceAsStream(CLASS_PATH_DIRECTORY + file)) {
			if (resource == null) {
				throw new NoSuchProfileException(name);
			}
			return YamlMapping.parse(file, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read descriptor '%s' on the class path".formatted(file), ex);
		}
	}

}
