package io.paascharm.hooktool;

/**
 * Calls that change something, or that an operator sees. Their answer is their output,
 * which is empty for all but {@code secret-add}.
 */
public sealed interface WritingCommand extends HookToolCommand<String>
		permits ActionCommand.ActionSet, ActionCommand.ActionFail, ActionCommand.ActionLog, NetworkCommand.OpenPort,
		NetworkCommand.ClosePort, RelationCommand.RelationSet, SecretCommand.SecretAdd, SecretCommand.SecretSet,
		SecretCommand.SecretGrant, SecretCommand.SecretRevoke, SecretCommand.SecretRemove, StateCommand.StateSet,
		StateCommand.StateDelete, UnitCommand.StatusSet, UnitCommand.ApplicationVersionSet, UnitCommand.JujuLog {

	@Override
	default boolean writes() {
		return true;
	}

	@Override
	default String parse(String output) {
		return output;
	}

}
