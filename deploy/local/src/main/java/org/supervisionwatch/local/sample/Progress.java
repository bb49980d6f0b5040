package org.supervisionwatch.local.sample;

/** Where the loader says how far it is. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
