package io.paascharm.agent;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Keeps the start free of Actuator's web endpoints: they are a third of it, and are made
 * when somebody looks. Spring MVC would make them early to learn where static resources
 * are; a charm has none.
 */
final class EndpointsOnFirstUse implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof ResourceUrlProvider provider) {
			provider.setHandlerMap(Map.of());
		}
		return bean;
	}

}
