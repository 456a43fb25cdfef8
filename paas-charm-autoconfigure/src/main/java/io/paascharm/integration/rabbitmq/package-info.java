/**
 * Requirer of RabbitMQ.
 */
@NullMarked
package io.paascharm.integration.rabbitmq;

import org.jspecify.annotations.NullMarked;
