package io.paascharm.test.model;

import java.util.Map;
import java.util.regex.Pattern;

import io.paascharm.test.model.charm.InconsistentModelException;
import io.paascharm.test.model.state.SecretMetadata;
import io.paascharm.test.model.state.SecretOwner;
import io.paascharm.test.model.state.SecretState;

/**
 * Rules of secrets that no charm adds.
 */
final class Secrets {

	private static final Pattern KEY = Pattern.compile("[a-z](?:-?[a-z0-9]){2,}");

	private Secrets() {
	}

	static Secret add(ModelCore core, SecretOwner owner, String name, Map<String, String> content) {
		if (content.isEmpty()) {
			throw refused(name, "it has no content");
		}
		for (String key : content.keySet()) {
			if (!KEY.matcher(key).matches()) {
				throw refused(name, "its key '%s' is none that Juju takes".formatted(key));
			}
		}
		return core.locked(() -> addChecked(core, owner, name, content));
	}

	private static InconsistentModelException refused(String name, String reason) {
		return new InconsistentModelException("add secret '%s'".formatted(name), reason);
	}

	private static Secret addChecked(ModelCore core, SecretOwner owner, String name, Map<String, String> content) {
		if (!name.isEmpty() && isTaken(core, owner, name)) {
			throw refused(name, "the name is taken");
		}
		SecretState secret = new SecretState(core.state().newSecretId(), owner, content);
		secret.describe(SecretMetadata.labelled(name));
		core.state().secrets().put(secret.id(), secret);
		return new Secret(core, secret);
	}

	private static boolean isTaken(ModelCore core, SecretOwner owner, String name) {
		return core.state()
			.secrets()
			.values()
			.stream()
			.anyMatch((secret) -> secret.owner().equals(owner) && secret.metadata().labelOrEmpty().equals(name));
	}

}
