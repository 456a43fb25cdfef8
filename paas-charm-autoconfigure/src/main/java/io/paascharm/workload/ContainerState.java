package io.paascharm.workload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.pebble.FileInfo;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.PebbleClient;
import io.paascharm.pebble.Plan;
import io.paascharm.pebble.ServiceSpec;

/**
 * What a workload container remembers for as long as it lives, in one file: the services
 * of its image, whether work on it is unfinished, and its migrations. A new container
 * starts without it.
 */
final class ContainerState {

	private static final String FILE = "/paas-charm.json";

	private static final Logger logger = LoggerFactory.getLogger(ContainerState.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final PebbleClient pebble;

	private final String path;

	private final Map<String, ServiceSpec> image;

	private final boolean known;

	private boolean unfinished;

	private MigrationRecord migration;

	private ContainerState(PebbleClient pebble, String path, Map<String, ServiceSpec> image, boolean known,
			boolean unfinished, MigrationRecord migration) {
		this.pebble = pebble;
		this.path = path;
		this.image = image;
		this.known = known;
		this.unfinished = unfinished;
		this.migration = migration;
	}

	/**
	 * Read the state of a container.
	 * @param pebble the client of the container
	 * @param directory the directory of the state in the container
	 * @param plan the plan, which is the image's own in a new container
	 * @return the state
	 */
	static ContainerState read(PebbleClient pebble, String directory, Plan plan) {
		String path = directory + FILE;
		Optional<byte[]> content = pebble.files().read(path);
		if (content.isPresent()) {
			try {
				return parse(pebble, path, JSON.readTree(content.get()));
			}
			catch (JacksonException ex) {
				logger.warn("Started anew: {} in the workload container is not readable", path);
			}
		}
		return new ContainerState(pebble, path, plan.services(), false, true, MigrationRecord.NONE);
	}

	private static ContainerState parse(PebbleClient pebble, String path, JsonNode root) {
		Map<String, ServiceSpec> image = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> entry : root.path("image").properties()) {
			image.put(entry.getKey(), new ServiceSpec(entry.getKey(), JSON.convertValue(entry.getValue(), FIELDS)));
		}
		return new ContainerState(pebble, path, image, true, root.path("unfinished").asBoolean(true),
				MigrationRecord.parse(root.path("migration")));
	}

	/**
	 * Return the services as the image declares them.
	 * @return the services by name
	 */
	Map<String, ServiceSpec> image() {
		return this.image;
	}

	/**
	 * Return whether the container was ever worked on.
	 * @return whether its plan may have a layer of ours
	 */
	boolean isKnown() {
		return this.known;
	}

	/**
	 * Return whether work on the container was begun and not finished.
	 * @return whether plan, files or migrations may lack something
	 */
	boolean isUnfinished() {
		return this.unfinished;
	}

	/**
	 * Return when the file was last written, by the clock of the container.
	 * @return the time, or {@code null} if there is no file
	 */
	@Nullable Instant modified() {
		return this.pebble.files().info(this.path).map(FileInfo::lastModified).orElse(null);
	}

	MigrationRecord migration() {
		return this.migration;
	}

	boolean isMigrationPending(List<String> keys) {
		return !this.migration.covers(keys);
	}

	void begin() {
		if (!this.unfinished || this.migration == MigrationRecord.NONE) {
			this.unfinished = true;
			write();
		}
	}

	void finish() {
		this.unfinished = false;
		write();
	}

	void record(MigrationRecord migration) {
		this.migration = migration;
		write();
	}

	private void write() {
		Map<String, Object> services = new LinkedHashMap<>();
		this.image.forEach((name, service) -> services.put(name, service.toMap()));
		Map<String, @Nullable Object> root = new LinkedHashMap<>();
		root.put("image", services);
		root.put("unfinished", this.unfinished);
		root.put("migration", this.migration.toMap());
		byte[] content = JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
		this.pebble.files().write(new FileWrite(this.path, content, null, null, 0600, true));
	}

}
