package io.paascharm.unit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

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

	private @Nullable StatusResponse unit;

	private @Nullable StatusResponse application;

	StatusChanges(HookToolRunner runner) {
		this.runner = runner;
	}

	Optional<CharmStatus> current(boolean application) {
		StatusResponse status = read(application);
		CharmStatus.Kind kind = CharmStatus.Kind.of(status.status());
		return (kind != null) ? Optional.of(new CharmStatus(kind, status.message())) : Optional.empty();
	}

	private StatusResponse read(boolean application) {
		StatusResponse status = application ? this.application : this.unit;
		if (status == null) {
			status = this.runner.run(new UnitCommand.StatusGet(application));
			remember(application, status);
		}
		return status;
	}

	private void remember(boolean application, StatusResponse status) {
		if (application) {
			this.application = status;
		}
		else {
			this.unit = status;
		}
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
			remember(application, status);
		}
	}

}
