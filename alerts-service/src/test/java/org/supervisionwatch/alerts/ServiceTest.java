package org.supervisionwatch.alerts;

import io.quarkus.test.common.QuarkusTestResource;
import org.supervisionwatch.alerts.testing.Events;
import org.supervisionwatch.local.testing.StackResource;

/** The service as a whole on a real stack: all tests that extend this share one start, one database and one clock that only goes forward. */
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(MailGate.class)
@QuarkusTestResource(LinkResource.class)
@QuarkusTestResource(PackFolderResource.class)
abstract class ServiceTest {

    final Events events = Events.onTheStack();
}
