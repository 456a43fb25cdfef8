package io.paascharm.it.real;

import java.nio.file.Path;

import io.paascharm.it.WorkloadKind;
import io.paascharm.test.run.WorkloadImage;

/**
 * Framework of an application that uses services, and what their providers must know of
 * it.
 */
enum ProbeFramework {

	/** Flask, where the application decides the paths. */
	FLASK("flask", WorkloadKind.FLASK, "probe", "/callback", "/saml/metadata", "/saml/acs"),

	/** Spring Boot 3, where Spring Security does. */
	SPRING_BOOT_3("spring-boot", WorkloadKind.SPRING_BOOT, "probe-spring/boot-3", "/login/oauth2/code/{endpoint}",
			"/saml2/service-provider-metadata/testentity", "/login/saml2/sso/testentity"),

	/** Spring Boot 4, the same as 3. */
	SPRING_BOOT_4("spring-boot", WorkloadKind.SPRING_BOOT, "probe-spring/boot-4", "/login/oauth2/code/{endpoint}",
			"/saml2/service-provider-metadata/testentity", "/login/saml2/sso/testentity");

	private final String sample;

	private final WorkloadKind kind;

	private final String probe;

	private final String callback;

	private final String samlEntity;

	private final String samlConsumer;

	ProbeFramework(String sample, WorkloadKind kind, String probe, String callback, String samlEntity,
			String samlConsumer) {
		this.sample = sample;
		this.kind = kind;
		this.probe = probe;
		this.callback = callback;
		this.samlEntity = samlEntity;
		this.samlConsumer = samlConsumer;
	}

	/**
	 * Return the sample whose packed charm runs the application.
	 * @return the name of its directory
	 */
	String sample() {
		return this.sample;
	}

	WorkloadKind kind() {
		return this.kind;
	}

	/**
	 * Return the name of the application in its model.
	 * @return the name
	 */
	String application() {
		return this.sample + "-k8s";
	}

	/**
	 * Return where people reach the application: an ingress that is simulated.
	 * @return the URL
	 */
	String gateway() {
		return "http://gateway.test/test-" + application();
	}

	Path image() {
		return Path.of("src", this.probe, WorkloadImage.FILE_NAME).toAbsolutePath();
	}

	/**
	 * Return where an identity provider sends people back to.
	 * @param endpoint the name of the endpoint
	 * @return the path below the gateway
	 */
	String callback(String endpoint) {
		return this.callback.replace("{endpoint}", endpoint);
	}

	/**
	 * Return what the application calls itself to a SAML provider.
	 * @return the path below the gateway
	 */
	String samlEntity() {
		return this.samlEntity;
	}

	/**
	 * Return where a SAML provider sends its answers.
	 * @return the path below the gateway
	 */
	String samlConsumer() {
		return this.samlConsumer;
	}

}
