/**
 * Publication that loses nothing: one narrow row beside each aggregate, one elected relay per service.
 *
 * <p>A service says {@code watch.service} (its name) and {@code watch.topics.prefix} (empty by default), has the tables of
 * {@code chassis.sql}, one {@link org.supervisionwatch.chassis.publish.PublishedTopic} bean for each topic, and calls {@link
 * org.supervisionwatch.chassis.publish.Publications} inside the transaction that changes an aggregate. The rest happens by itself:
 * {@code Relay} stands for election and serves in {@code Term}s, each with a producer of its own; {@code Backlog} reads what is
 * to be sent; {@code EventRecords} says what it looks like on the topic. The other keys are told by {@code RelaySettings}.
 */
@MayKnow("sql")
@NullMarked
package org.supervisionwatch.chassis.publish;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
