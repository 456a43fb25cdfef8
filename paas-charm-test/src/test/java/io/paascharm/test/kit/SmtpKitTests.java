package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of Smtp.
 */
class SmtpKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.SMTP;
	}

}
