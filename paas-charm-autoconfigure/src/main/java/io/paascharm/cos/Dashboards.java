package io.paascharm.cos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.paascharm.json.PythonJson;
import io.paascharm.metadata.CharmFileException;

/**
 * Dashboards of a charm as Grafana takes them: compressed, named after the charm and the
 * file, and tagged with the charm.
 */
public final class Dashboards {

	private static final Logger logger = LoggerFactory.getLogger(Dashboards.class);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	/**
	 * Directory below which the Python charm keeps its dashboards. It is part of their
	 * identifiers, and so of links to them.
	 */
	private static final String IDENTIFIED_BELOW = "cos_merged/grafana_dashboards/";

	private static final String TAG = "charm: ";

	private static final int UID_BYTES = 20;

	private static final int ALTERNATIVE_UID_BYTES = 8;

	private final JujuTopology topology;

	/**
	 * Create dashboards of a charm.
	 * @param topology where they come from
	 */
	public Dashboards(JujuTopology topology) {
		this.topology = topology;
	}

	/**
	 * Return whether a file is a dashboard.
	 * @param file the file
	 * @return whether it lies directly in its directory and has the suffix of one
	 */
	public static boolean isDashboard(CosFile file) {
		return file.directory().isEmpty() && (file.name().endsWith(".json") || file.name().endsWith(".tmpl"));
	}

	/**
	 * Return what Grafana reads. The same files lead to the same text.
	 * @param files the files; one that is no dashboard is passed over, and so is one that
	 * cannot be read, with a warning: it was refused when the charm was packed
	 * @return the text, which is JSON
	 */
	public String toJson(List<CosFile> files) {
		Map<String, Object> templates = new LinkedHashMap<>();
		for (CosFile file : files) {
			if (isDashboard(file)) {
				try {
					templates.put("file:" + file.stem(), template(file));
				}
				catch (CharmFileException ex) {
					logger.warn("{}", ex.getMessage());
				}
			}
		}
		String content = PythonJson.write(templates);
		Map<String, Object> dashboards = new LinkedHashMap<>();
		dashboards.put("templates", templates);
		dashboards.put("uuid", UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
		return PythonJson.write(dashboards);
	}

	private Map<String, Object> template(CosFile file) {
		Map<String, Object> dashboard = read(file);
		identify(dashboard, file);
		tag(dashboard);
		Map<String, String> place = this.topology.toMap();
		place.remove("charm_name");
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("charm", this.topology.charm());
		template.put("content", compress(PythonJson.write(dashboard)));
		template.put("juju_topology", place);
		template.put("inject_dropdowns", true);
		template.put("dashboard_alt_uid",
				Shake256.hex(this.topology.charm() + "-file:" + file.stem(), ALTERNATIVE_UID_BYTES));
		return template;
	}

	/**
	 * Read a dashboard.
	 * @param file the file
	 * @return its fields
	 * @throws CharmFileException if it cannot be read or is no JSON object
	 */
	public static Map<String, Object> read(CosFile file) {
		try {
			JsonNode root = JSON.readTree(Files.readAllBytes(file.path()));
			if (root.isObject()) {
				return JSON.convertValue(root, FIELDS);
			}
		}
		catch (IOException ex) {
			throw new CharmFileException(file.name(), "", "cannot be read: " + ex.getMessage());
		}
		catch (JacksonException ex) {
			throw new CharmFileException(file.name(), "", "is not JSON: " + ex.getOriginalMessage());
		}
		throw new CharmFileException(file.name(), "", "is no dashboard: it must be a JSON object");
	}

	private void identify(Map<String, Object> dashboard, CosFile file) {
		if (!(dashboard.get("uid") instanceof String uid && isIdentifier(uid))) {
			dashboard.put("uid", Shake256.hex(this.topology.charm() + "-" + IDENTIFIED_BELOW + file.name(), UID_BYTES));
		}
	}

	private static boolean isIdentifier(String uid) {
		return uid.length() == 2 * UID_BYTES && uid.chars().allMatch((digit) -> Character.digit(digit, 16) >= 0);
	}

	private void tag(Map<String, Object> dashboard) {
		List<Object> tags = new ArrayList<>();
		if (dashboard.get("tags") instanceof List<?> own) {
			tags.addAll(own);
		}
		if (tags.stream().noneMatch((tag) -> tag instanceof String text && text.startsWith(TAG))) {
			tags.add(TAG + this.topology.charm());
		}
		dashboard.put("tags", tags);
	}

	private static String compress(String text) {
		byte[] content = text.getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try {
			LZMA2Options options = new LZMA2Options();
			options.setDictSize(Math.max(LZMA2Options.DICT_SIZE_MIN, content.length));
			try (XZOutputStream stream = new XZOutputStream(compressed, options)) {
				stream.write(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot compress a dashboard in memory", ex);
		}
		return Base64.getEncoder().encodeToString(compressed.toByteArray());
	}

}
