package org.supervisionwatch.local.sample;

/** Where the loader says how far it is. */
@FunctionalInterface
public interface ProgressListener {

    void say(String line);
}
