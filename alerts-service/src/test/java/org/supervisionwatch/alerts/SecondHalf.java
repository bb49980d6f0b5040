package org.supervisionwatch.alerts;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The other half of the classes that need a service. */
@Suite
@SelectPackages("org.supervisionwatch.alerts")
@IncludeClassNamePatterns(".*\\.[M-Z][^.]*Test")
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class SecondHalf {}
