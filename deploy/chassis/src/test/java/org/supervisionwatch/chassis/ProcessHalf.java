package org.supervisionwatch.chassis;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs without a service around it, or kills its own: in a JVM beside the other half. */
@Suite
@SelectPackages("org.supervisionwatch.chassis")
@ExcludeTags("io.quarkus.test.junit.QuarkusTest")
class ProcessHalf {}
