package io.paascharm.packaging;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import io.paascharm.profile.FrameworkProfile;

/**
 * Finds out of which framework a charm is: charmcraft.yaml names its extension, else the
 * charm's own configuration sets the property.
 */
final class FrameworkName {

	private static final String PREFIX = "paas-charm";

	private static final String PROPERTY = "framework";

	private FrameworkName() {
	}

	/**
	 * Finds the name.
	 * @param profile the framework whose extension the project names, or {@code null}
	 * @param classes the directory of the project's classes and resources
	 * @return the name, or {@code null} if neither tells it
	 */
	static @Nullable String find(@Nullable FrameworkProfile profile, Path classes) {
		return (profile != null) ? profile.name() : configured(classes);
	}

	private static @Nullable String configured(Path classes) {
		for (String file : List.of("application.properties", "application.yaml", "application.yml")) {
			String content = read(classes.resolve(file));
			String name = file.endsWith(".properties") ? fromProperties(content) : fromYaml(content);
			if (name != null) {
				return name;
			}
		}
		return null;
	}

	private static String read(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readString(file) : "";
		}
		catch (IOException ex) {
			throw new PackagingException("read", file, ex);
		}
	}

	private static @Nullable String fromProperties(String content) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(content));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new PackagingException("read", "application.properties", ex);
		}
		return properties.getProperty(PREFIX + "." + PROPERTY);
	}

	private static @Nullable String fromYaml(String content) {
		try {
			for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(content)) {
				Map<String, Object> root = YamlNodes.map(document);
				Object name = YamlNodes.map(root.get(PREFIX)).getOrDefault(PROPERTY, root.get(PREFIX + "." + PROPERTY));
				if (name != null) {
					return name.toString();
				}
			}
		}
		catch (YamlEngineException ex) {
			throw new PackagingException("read", "application.yaml", ex);
		}
		return null;
	}

}
