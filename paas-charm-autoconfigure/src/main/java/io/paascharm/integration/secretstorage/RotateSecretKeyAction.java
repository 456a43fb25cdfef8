package io.paascharm.integration.secretstorage;

import java.util.List;
import java.util.Map;

import io.paascharm.action.ActionOutcome;
import io.paascharm.action.CharmAction;
import io.paascharm.unit.RelationState;
import io.paascharm.unit.UnitState;

/**
 * Action that makes a new secret key.
 */
final class RotateSecretKeyAction implements CharmAction {

	private final String keyName;

	private final SecretKeyGenerator generator;

	RotateSecretKeyAction(String keyName, SecretKeyGenerator generator) {
		this.keyName = keyName;
		this.generator = generator;
	}

	@Override
	public String name() {
		return "rotate-secret-key";
	}

	@Override
	public ActionOutcome run(UnitState unit) {
		if (!unit.isLeader()) {
			return new ActionOutcome.Failed("only leader unit can rotate secret key");
		}
		String key = this.generator.generate();
		boolean rotated = rotateDatabag(unit, key) | rotateSecret(unit, key);
		return rotated ? new ActionOutcome.Succeeded(Map.of("status", "success"))
				: new ActionOutcome.Failed("charm is still initializing");
	}

	private boolean rotateDatabag(UnitState unit, String key) {
		List<RelationState> relations = unit.relations(SecretStorageIntegration.NAME);
		if (relations.isEmpty() || !relations.get(0).localApplicationData().containsKey(this.keyName)) {
			return false;
		}
		unit.changes().setApplicationData(relations.get(0).id(), this.keyName, key);
		return true;
	}

	private static boolean rotateSecret(UnitState unit, String key) {
		if (unit.relations("peers").isEmpty() || unit.ownSecret(PeersIntegration.LABEL).isEmpty()) {
			return false;
		}
		unit.changes().addSecret(PeersIntegration.spec(key));
		return true;
	}

}
