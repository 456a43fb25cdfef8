package io.paascharm.test.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.paascharm.juju.UnitName;
import io.paascharm.test.model.state.ApplicationState;
import io.paascharm.test.model.state.ModelState;
import io.paascharm.test.model.state.SecretConsumer;
import io.paascharm.test.model.state.SecretState;

/**
 * Secret hooks that a unit must run. Consumers hear of new revisions of what they have
 * read; a grant is not told to anyone.
 */
final class SecretHooks {

	private final ModelState model;

	private final ApplicationState application;

	private final UnitName unit;

	private final Set<String> removalsTold = new HashSet<>();

	private final Deque<Hook> due = new ArrayDeque<>();

	SecretHooks(ModelState model, ApplicationState application, UnitName unit) {
		this.model = model;
		this.application = application;
		this.unit = unit;
	}

	/**
	 * Tell the owner that a secret must be rotated.
	 * @param secret the secret
	 */
	void rotate(SecretState secret) {
		this.due.add(Hook.of("secret-rotate", variables(secret, 0), this.due::remove));
	}

	/**
	 * Tell the owner that a revision expired.
	 * @param secret the secret
	 * @param revision the number of the revision
	 */
	void expire(SecretState secret, int revision) {
		this.due.add(Hook.of("secret-expired", variables(secret, revision), this.due::remove));
	}

	/**
	 * Return the next hook.
	 * @return the hook, or {@code null} if there is none
	 */
	@Nullable Hook next() {
		if (!this.due.isEmpty()) {
			return this.due.peek();
		}
		for (SecretState secret : this.model.secrets().values()) {
			Hook hook = isManagedHere(secret) ? obsolete(secret) : changed(secret);
			if (hook != null) {
				return hook;
			}
		}
		return null;
	}

	private boolean isManagedHere(SecretState secret) {
		boolean leads = this.unit.equals(this.application.leader());
		return secret.owner().includes(this.unit) && (secret.owner().unit() != null || leads);
	}

	private @Nullable Hook changed(SecretState secret) {
		SecretConsumer consumer = secret.consumer(this.unit);
		if (!consumer.mustHearOf(secret.latest()) || !secret.isReadableBy(this.unit)) {
			return null;
		}
		AtomicInteger seen = new AtomicInteger();
		return Hook.of("secret-changed", variables(secret, 0), () -> consumer.notified(seen.get()))
			.preparedBy(() -> seen.set(secret.latest()));
	}

	private @Nullable Hook obsolete(SecretState secret) {
		for (int revision : secret.revisions().keySet()) {
			String key = secret.id() + "/" + revision;
			if (revision < secret.latest() && !secret.isTracked(revision) && !this.removalsTold.contains(key)) {
				return Hook.of("secret-remove", variables(secret, revision), () -> this.removalsTold.add(key));
			}
		}
		return null;
	}

	private Map<String, String> variables(SecretState secret, int revision) {
		boolean owned = secret.owner().includes(this.unit);
		Map<String, String> variables = new TreeMap<>();
		variables.put("JUJU_SECRET_ID", "secret:" + secret.id());
		variables.put("JUJU_SECRET_LABEL",
				owned ? secret.metadata().labelOrEmpty() : secret.consumer(this.unit).label());
		if (revision > 0) {
			variables.put("JUJU_SECRET_REVISION", Integer.toString(revision));
		}
		return variables;
	}

}
