package io.paascharm.charmcraft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.paascharm.cos.CosDirectory;
import io.paascharm.metadata.CharmFileException;
import io.paascharm.metadata.LoggingFormat;
import io.paascharm.metadata.PaasConfig;
import io.paascharm.profile.FrameworkProfile;

/**
 * What the files beside charmcraft.yaml may be.
 */
final class ProjectFileRules {

	private static final Set<String> CUSTOM_ASSETS = Set.of(CosDirectory.DASHBOARDS, CosDirectory.LOKI_RULES,
			CosDirectory.PROMETHEUS_RULES);

	private ProjectFileRules() {
	}

	static void check(Path directory, @Nullable FrameworkProfile profile, List<String> problems) {
		checkPaasConfig(directory, profile, problems);
		checkCustomAssets(directory.resolve(CosDirectory.CUSTOM), problems);
		CosFileRules.check(directory, problems);
	}

	private static void checkPaasConfig(Path directory, @Nullable FrameworkProfile profile, List<String> problems) {
		try {
			PaasConfig config = PaasConfig.read(directory);
			if (config.loggingFormat() == LoggingFormat.JSON && profile != null && !profile.traits().jsonLogging()) {
				problems.add("'framework_logging_format' of paas-config.yaml cannot be 'json': %s does not support it"
					.formatted(profile.title()));
			}
		}
		catch (CharmFileException ex) {
			problems.add(ex.getMessage());
		}
	}

	private static void checkCustomAssets(Path directory, List<String> problems) {
		if (!Files.isDirectory(directory)) {
			return;
		}
		try (Stream<Path> entries = Files.list(directory)) {
			entries.sorted().forEach((entry) -> checkCustomAsset(entry, problems));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot list 'cos_custom'", ex);
		}
	}

	private static void checkCustomAsset(Path entry, List<String> problems) {
		String name = String.valueOf(entry.getFileName());
		if (!Files.isDirectory(entry) || !CUSTOM_ASSETS.contains(name)) {
			problems.add("'cos_custom/%s' is not allowed: the directory holds only the directories %s".formatted(name,
					"grafana_dashboards, loki_alert_rules and prometheus_alert_rules"));
		}
	}

}
