package probe;

import java.util.Properties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Redis by Spring Data.
 */
@Component("redis")
class RedisProbe implements Probe {

	private final ObjectProvider<StringRedisTemplate> redis;

	RedisProbe(ObjectProvider<StringRedisTemplate> redis) {
		this.redis = redis;
	}

	@Override
	public String property() {
		return "spring.data.redis.url";
	}

	@Override
	public String use() {
		return "Redis " + greet(this.redis.getObject()).getProperty("redis_version");
	}

	/**
	 * Leave a greeting and take it again.
	 * @param template the way to the server
	 * @return what the server tells of itself
	 */
	static Properties greet(StringRedisTemplate template) {
		template.opsForValue().set("greeting", "Grüße");
		String greeting = template.opsForValue().getAndDelete("greeting");
		if (!"Grüße".equals(greeting)) {
			throw new IllegalStateException("got '%s'".formatted(greeting));
		}
		return template.execute((RedisCallback<Properties>) (connection) -> connection.serverCommands().info("server"));
	}

}
