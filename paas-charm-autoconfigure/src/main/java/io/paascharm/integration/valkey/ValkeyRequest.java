package io.paascharm.integration.valkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.IntegrationContext;
import io.paascharm.integration.RelationData;
import io.paascharm.json.PythonJson;

/**
 * What we ask of Valkey: all keys of the server. The request is made once; its identifier
 * is the digest of the resource and of a random salt.
 */
final class ValkeyRequest {

	private static final String RESOURCE = "*";

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

	private static final int SALT = 16;

	private static final int ID_BYTES = 8;

	private static final List<String> UNUSED = List.of("entity-type", "entity-permissions", "secret-mtls", "mtls-cert");

	private final RandomGenerator random;

	ValkeyRequest(RandomGenerator random) {
		this.random = random;
	}

	void write(IntegrationContext context) {
		Map<String, String> ours = context.relation().localApplicationData();
		if (!ours.containsKey("requests")) {
			context.request("version", "v1");
			context.request("requests", PythonJson.write(List.of(create(salt()))));
		}
		String secret = context.relation().crossModel() ? context.remote().optionalText("encryption-secret") : null;
		if (secret != null) {
			context.request("encryption-secret", secret);
		}
	}

	private String salt() {
		StringBuilder salt = new StringBuilder();
		for (int i = 0; i < SALT; i++) {
			salt.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return salt.toString();
	}

	private static Map<String, @Nullable Object> create(String salt) {
		Map<String, @Nullable Object> request = new LinkedHashMap<>();
		request.put("resource", RESOURCE);
		request.put("request-id", id(salt));
		request.put("salt", salt);
		request.put("extra-user-roles", null);
		request.put("extra-group-roles", null);
		request.put("external-node-connectivity", false);
		UNUSED.forEach((key) -> request.put(key, null));
		return request;
	}

	static String id(String salt) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((RESOURCE + ":" + salt).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, ID_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	/**
	 * Return the identifiers of our requests.
	 * @param context the relation
	 * @return the identifiers, empty for other units than the leader, which may not know
	 */
	static Set<String> ids(IntegrationContext context) {
		Set<String> ids = new HashSet<>();
		for (ValkeyResponse request : ValkeyResponse.all(RelationData.of(context.relation().localApplicationData()))) {
			ids.add(request.requestId());
		}
		return ids;
	}

}
