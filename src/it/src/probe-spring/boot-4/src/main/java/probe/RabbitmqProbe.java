package probe;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * RabbitMQ by Spring AMQP.
 */
@Component("rabbitmq")
class RabbitmqProbe implements Probe {

	private final ObjectProvider<RabbitTemplate> rabbit;

	private final ObjectProvider<AmqpAdmin> admin;

	RabbitmqProbe(ObjectProvider<RabbitTemplate> rabbit, ObjectProvider<AmqpAdmin> admin) {
		this.rabbit = rabbit;
		this.admin = admin;
	}

	@Override
	public String property() {
		return "spring.rabbitmq.host";
	}

	@Override
	public String use() {
		RabbitTemplate template = this.rabbit.getObject();
		String queue = this.admin.getObject().declareQueue(new Queue("greeting"));
		template.convertAndSend(queue, "Grüße");
		Message message = template.receive(queue, 10000);
		expect((message != null) ? new String(message.getBody(), StandardCharsets.UTF_8) : "nothing", "Grüße");
		Map<String, Object> server = template
			.execute((channel) -> channel.getConnection().getServerProperties());
		return server.get("product") + " " + server.get("version");
	}

}
