package io.paascharm.it.real;

import java.util.Map;

import io.paascharm.test.model.Relation;
import io.paascharm.test.model.RemoteApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Provider's side of a relation.
 *
 * @param provider the providing application
 * @param relation the relation
 * @param requirer the name of the charm's application
 */
record ProviderSide(RemoteApplication provider, Relation relation, String requirer) {

	/**
	 * Return what the charm asks for.
	 * @param key the key in the databag of its application
	 * @return the value, which is there
	 */
	String requested(String key) {
		Map<String, String> request = data();
		assertThat(request).as("request of '%s'", this.requirer).containsKey(key);
		return request.get(key);
	}

	/**
	 * Return what the charm says.
	 * @return the databag of its application
	 */
	Map<String, String> data() {
		return this.relation.applicationData(this.requirer);
	}

	/**
	 * Return what the first unit of the charm says.
	 * @return its databag
	 */
	Map<String, String> unitData() {
		return this.relation.unitData(this.requirer + "/0");
	}

	/**
	 * Write to the databag of the application.
	 * @param data the new values
	 */
	void write(Map<String, String> data) {
		this.provider.write(this.relation, data);
	}

	/**
	 * Write to the databag of the first unit.
	 * @param data the new values
	 */
	void writeUnit(Map<String, String> data) {
		this.provider.writeUnit(this.relation, 0, data);
	}

	/**
	 * Share a secret with the charm.
	 * @param content the content
	 * @return the URI of the secret
	 */
	String share(Map<String, String> content) {
		return this.provider.addSecret(content).grant(this.requirer, this.relation).uri();
	}

}
