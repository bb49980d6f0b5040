package org.supervisionwatch.chassis;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs in a service: one JVM, one start. */
@Suite
@SelectPackages("org.supervisionwatch.chassis")
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class ServiceShare {}
