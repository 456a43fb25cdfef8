package io.paascharm.test.model.state;

/**
 * Names of a model, the same as long as it lives.
 *
 * @param name the name of the model
 * @param uuid the identifier of the model
 * @param jujuVersion the version of its agents
 */
public record ModelIdentity(String name, String uuid, String jujuVersion) {
}
