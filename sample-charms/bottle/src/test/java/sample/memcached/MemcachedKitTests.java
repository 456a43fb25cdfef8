package sample.memcached;

import java.util.List;

import io.paascharm.integration.Integration;
import io.paascharm.test.kit.IntegrationCompatibilityKit;
import io.paascharm.test.kit.KitFixture;

/**
 * The compatibility kit for Memcached.
 */
class MemcachedKitTests extends IntegrationCompatibilityKit {

	@Override
	protected KitFixture fixture() {
		return KitFixture.requirer("memcached", "memcache")
			.framework("bottle")
			.unit("host", "memcached-1.example", "port", "11211", "udp-port", "0")
			.unit("host", "memcached-0.example", "port", "11211", "udp-port", "0")
			.unit()
			.required("host", "port")
			.fields("host", "memcached-0.example", "port", "11211", "servers",
					"memcached-0.example:11211,memcached-1.example:11211")
			.changing("host", "other.example", "host", "other.example", "servers", "other.example:11211")
			.changing("port", "11212", "port", "11212")
			.mostCalls(206)
			.build();
	}

	@Override
	protected List<Integration> integrations() {
		return List.of(new MemcachedIntegration());
	}

}
