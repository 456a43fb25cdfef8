package io.paascharm.test.kit;

/**
 * The compatibility kit for the fixture of GrafanaDashboard.
 */
class GrafanaDashboardKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return Fixtures.GRAFANA_DASHBOARD;
	}

}
