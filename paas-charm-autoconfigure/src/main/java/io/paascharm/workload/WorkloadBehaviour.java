package io.paascharm.workload;

import java.util.Map;
import java.util.Optional;

import io.paascharm.juju.CharmStatus;
import io.paascharm.pebble.Plan;

/**
 * What is done in the workload container beside variables and restarts. A bean of this
 * type is used by the profiles that name it, or decides itself where it is used.
 */
public interface WorkloadBehaviour {

	/**
	 * Return the name by which profiles ask for it.
	 * @return the name, such as {@code gunicorn}
	 */
	String name();

	/**
	 * Return whether to use it.
	 * @param context the reconcile
	 * @return whether the profile names it, unless a behaviour decides otherwise
	 */
	default boolean isUsed(WorkloadContext context) {
		return context.profile().traits().behaviours().contains(name());
	}

	/**
	 * Check what the descriptor cannot express, before anything is touched.
	 * @param context the reconcile
	 * @param plan the plan in the container
	 * @return the status that stops the reconcile, if there is a reason
	 */
	default Optional<CharmStatus> check(WorkloadContext context, Plan plan) {
		return Optional.empty();
	}

	/**
	 * Return the command of the main service.
	 * @param context the reconcile
	 * @param command the command of the image
	 * @return the command to run
	 */
	default String command(WorkloadContext context, String command) {
		return command;
	}

	/**
	 * Return variables to set beside all others.
	 * @param context the reconcile
	 * @param environment the variables of the main service without them, those of the
	 * image too
	 * @return the variables, which win
	 */
	default Map<String, String> variables(WorkloadContext context, Map<String, String> environment) {
		return Map.of();
	}

	/**
	 * Return whether files or the plan in the container differ from what {@link #prepare}
	 * would write. Called on every reconcile.
	 * @param context the reconcile
	 * @param plan the plan in the container
	 * @return whether there is something to prepare
	 */
	default boolean isStale(WorkloadContext context, Plan plan) {
		return false;
	}

	/**
	 * Bring files into the container and check them, before migrations and restart.
	 * @param context the reconcile
	 * @param service the main service as it is about to run
	 * @return the status that stops the reconcile, if the check failed
	 */
	default Optional<CharmStatus> prepare(WorkloadContext context, MainService service) {
		return Optional.empty();
	}

	/**
	 * Return what an operator should know although the workload runs.
	 * @param context the reconcile
	 * @return the text, empty if there is nothing
	 */
	default String remark(WorkloadContext context) {
		return "";
	}

	/**
	 * The main service as it is about to run.
	 *
	 * @param name the name of the service
	 * @param command the command
	 * @param environment the variables
	 * @param running whether the service runs now
	 * @param restarting whether it is about to be started or restarted
	 * @param resumed whether an earlier dispatch began this work and did not finish it
	 */
	record MainService(String name, String command, Map<String, String> environment, boolean running,
			boolean restarting, boolean resumed) {

		@Override
		public String toString() {
			return "MainService[name=" + this.name + "]";
		}

	}

}
