package probe;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages.
 */
@RestController
class ProbeController {

	private static final Logger logger = LoggerFactory.getLogger(ProbeController.class);

	private final Map<String, Probe> probes;

	private final Environment environment;

	ProbeController(Map<String, Probe> probes, Environment environment) {
		this.probes = probes;
		this.environment = environment;
	}

	@GetMapping("/probe/{endpoint}")
	ResponseEntity<Map<String, String>> probe(@PathVariable String endpoint) {
		Probe probe = this.probes.get(endpoint);
		if (probe == null) {
			return ResponseEntity.notFound().build();
		}
		if (!this.environment.containsProperty(probe.property())) {
			return ResponseEntity.status(503).body(Map.of("missing", probe.property()));
		}
		try {
			return ResponseEntity.ok(Map.of("server", probe.use()));
		}
		catch (Exception ex) {
			logger.warn("'{}' failed", endpoint, ex);
			return ResponseEntity.internalServerError().body(Map.of("failure", ex.toString()));
		}
	}

}
