package io.paascharm.cos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.paascharm.metadata.CharmFileException;

/**
 * The files for the observability stack in the directory of a charm or of its project:
 * those of {@code cos}, which the framework brings, and those of {@code cos_custom},
 * which get the prefix {@code custom_} so that they replace none of the framework's.
 */
public final class CosDirectory {

	/**
	 * Directory of what the framework brings.
	 */
	public static final String NAME = "cos";

	/**
	 * Directory of what the author of a charm adds.
	 */
	public static final String CUSTOM = "cos_custom";

	/**
	 * Directory of dashboards.
	 */
	public static final String DASHBOARDS = "grafana_dashboards";

	/**
	 * Directory of alert rules for Prometheus.
	 */
	public static final String PROMETHEUS_RULES = "prometheus_alert_rules";

	/**
	 * Directory of alert rules for Loki.
	 */
	public static final String LOKI_RULES = "loki_alert_rules";

	private static final String CUSTOM_PREFIX = "custom_";

	private static final int DEPTH = 8;

	private final Path charm;

	/**
	 * Create the view of a directory.
	 * @param charm the directory of the charm, absolute
	 */
	public CosDirectory(Path charm) {
		this.charm = charm;
	}

	/**
	 * List the files of a kind.
	 * @param kind the name of the directory of the kind
	 * @return the files in the order of their names, directory by directory; none if
	 * there is no such directory
	 * @throws CharmFileException if a directory cannot be listed
	 */
	public List<CosFile> files(String kind) {
		List<CosFile> files = new ArrayList<>();
		add(files, NAME + "/" + kind, "");
		add(files, CUSTOM + "/" + kind, CUSTOM_PREFIX);
		files.sort(Comparator.comparing((file) -> file.name().replace('/', '\0')));
		return files;
	}

	private void add(List<CosFile> files, String directory, String prefix) {
		Path root = this.charm.resolve(directory);
		if (!Files.isDirectory(root)) {
			return;
		}
		try (Stream<Path> found = Files.walk(root, DEPTH)) {
			found.filter(Files::isRegularFile).forEach((file) -> files.add(file(root, file, prefix)));
		}
		catch (IOException | UncheckedIOException ex) {
			throw new CharmFileException(directory, "", "cannot be listed");
		}
	}

	private static CosFile file(Path root, Path file, String prefix) {
		String name = root.relativize(file).toString();
		int start = name.lastIndexOf('/') + 1;
		return new CosFile(name.substring(0, start) + prefix + name.substring(start), file);
	}

}
