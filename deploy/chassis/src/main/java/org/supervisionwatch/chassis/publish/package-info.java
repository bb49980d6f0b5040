/**
 * Reliable publication of events: one row for each aggregate (an outbox of versions), and one elected relay per service.
 *
 * <p>A service sets {@code watch.service} (its name) and {@code watch.topics.prefix} (empty by default), has the
 * tables of {@code db/chassis} and one {@link org.supervisionwatch.chassis.publish.PublishedTopic} bean for each topic, and calls {@link
 * org.supervisionwatch.chassis.publish.PublicationRecorder} in the transaction that changes an aggregate. {@code PublicationRelay} competes
 * for the lease and publishes in {@code RelayTerm}s, each with its own producer; {@code PublicationBacklog} reads the events to send;
 * {@code EventRecords} defines the records. {@code RelaySettings} documents the other settings.
 */
@MayKnow("sql")
@NullMarked
package org.supervisionwatch.chassis.publish;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
