package probe;

import java.util.Properties;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Valkey by Spring Data Redis, as an application does that has a Redis too.
 */
@Component("valkey")
class ValkeyProbe implements Probe {

	private final Environment environment;

	ValkeyProbe(Environment environment) {
		this.environment = environment;
	}

	@Override
	public String property() {
		return "spring.data.valkey.host";
	}

	@Override
	public String use() {
		DataRedisProperties properties = Binder.get(this.environment)
			.bind("spring.data.valkey", DataRedisProperties.class)
			.get();
		RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(properties.getHost(),
				properties.getPort());
		server.setUsername(properties.getUsername());
		server.setPassword(properties.getPassword());
		LettuceConnectionFactory connections = new LettuceConnectionFactory(server);
		connections.afterPropertiesSet();
		connections.start();
		try {
			Properties about = RedisProbe.greet(new StringRedisTemplate(connections));
			String version = about.getProperty("valkey_version");
			return (version != null) ? "Valkey " + version
					: "Redis %s in the place of Valkey".formatted(about.getProperty("redis_version"));
		}
		finally {
			connections.destroy();
		}
	}

}
