package io.paascharm.it;

/**
 * Where the charm of a framework has its workload.
 *
 * @param container the name of the container
 * @param service the name of Pebble's service
 * @param port the port that it listens on
 * @param process a part of its command line as a pattern of the shell, which must not
 * match its own text
 */
public record WorkloadKind(String container, String service, int port, String process) {

	/** Gunicorn of a Flask application. */
	public static final WorkloadKind FLASK = new WorkloadKind("flask-app", "flask", 8000, "\" -m gunicor\"[n]\" \"");

	/** Java of a Spring Boot application. */
	public static final WorkloadKind SPRING_BOOT = new WorkloadKind("app", "spring-boot", 8080,
			"\" -jar \"*[.]\"jar \"");

	/** Python of the Bottle sample. */
	public static final WorkloadKind BOTTLE = new WorkloadKind("app", "bottle", 8080, "\"/bottle/app/ap\"[p]\".py \"");

}
