package io.paascharm.unit;

import java.util.Optional;

import io.paascharm.hooktool.HookToolException;
import io.paascharm.hooktool.HookToolException.Kind;
import io.paascharm.hooktool.HookToolRunner;
import io.paascharm.hooktool.StatusResponse;
import io.paascharm.hooktool.UnitCommand;
import io.paascharm.juju.CharmStatus;

/**
 * Statuses as Juju has them. A status that is set although nothing changed would move the
 * time that operators see.
 */
final class StatusChanges {

	private final HookToolRunner runner;

	private final UnitCache cache;

	StatusChanges(HookToolRunner runner, UnitCache cache) {
		this.runner = runner;
		this.cache = cache;
	}

	Optional<CharmStatus> current(boolean application) {
		StatusResponse status = read(application);
		CharmStatus.Kind kind = CharmStatus.Kind.of(status.status());
		return (kind != null) ? Optional.of(new CharmStatus(kind, status.message())) : Optional.empty();
	}

	private StatusResponse read(boolean application) {
		StatusResponse status = this.cache.status(application);
		if (status == null) {
			status = this.runner.run(new UnitCommand.StatusGet(application));
			this.cache.putStatus(application, status);
		}
		return status;
	}

	void setUnit(CharmStatus status) {
		set(false, new StatusResponse(status.kind().value(), status.message()));
	}

	/**
	 * Set the status of the application. A leader that was replaced in the meantime
	 * leaves it to the next one.
	 * @param status the status
	 */
	void setApplication(CharmStatus status) {
		try {
			set(true, new StatusResponse(status.kind().value(), status.message()));
		}
		catch (HookToolException ex) {
			if (ex.kind() != Kind.NOT_LEADER) {
				throw ex;
			}
		}
	}

	private void set(boolean application, StatusResponse status) {
		if (!read(application).equals(status)) {
			this.runner.run(new UnitCommand.StatusSet(application, status.status(), status.message()));
			this.cache.putStatus(application, status);
		}
	}

}
