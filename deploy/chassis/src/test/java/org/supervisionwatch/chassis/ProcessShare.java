package org.supervisionwatch.chassis;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs without a service around it: in a JVM beside the other shares. */
@Suite
@SelectPackages("org.supervisionwatch.chassis")
@ExcludeTags("io.quarkus.test.junit.QuarkusTest")
@ExcludeClassNamePatterns(DeathShare.CLASSES)
class ProcessShare {}
