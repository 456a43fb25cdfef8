package io.paascharm.cos;

/**
 * The rules that every application has: they tell when units cannot be scraped.
 */
final class HostHealth {

	static final String RULES = """
			groups:
			- name: HostHealth
			  rules:
			  - alert: HostDown
			    expr: up < 1
			    for: 5m
			    labels: {severity: critical}
			    annotations:
			      summary: "'{{ $labels.instance }}' cannot be scraped."
			      description: >-
			        Prometheus has had no answer from '{{ $labels.instance }}' of the application
			        '{{ $labels.juju_application }}' in the model '{{ $labels.juju_model }}' for five minutes.
			  - alert: HostMetricsMissing
			    expr: absent(up)
			    for: 5m
			    labels: {severity: warning}
			    annotations:
			      summary: "'{{ $labels.juju_application }}' has no units that are scraped."
			      description: >-
			        Prometheus has known no target of the application '{{ $labels.juju_application }}' in the model
			        '{{ $labels.juju_model }}' for five minutes. Look at its units, and at what scrapes them.
			""";

	private HostHealth() {
	}

}
