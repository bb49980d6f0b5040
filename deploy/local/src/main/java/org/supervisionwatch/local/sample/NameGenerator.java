package org.supervisionwatch.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generates invented people with unique addresses. */
final class NameGenerator {

    private static final List<String> FIRST = List.of("""
            Aisha Alex Amara Ben Bethan Callum Carys Chloe Daniel Dev Eleri Ella Emeka Farah Fiona Gareth Grace Hamza \
            Hannah Imogen Isaac Jamal Jess Joanna Kiran Kofi Laura Leah Liam Maja Marcus Meera Naomi Nadia Oliver Owen \
            Parveen Piotr Priya Rachel Rhys Rosa Sam Sanjay Siobhan Tariq Tess Umar Vera Will Yasmin Zoe""".split(" "));
    private static final List<String> LAST = List.of("""
            Abbott Adeyemi Ahmed Archer Bailey Begum Bennett Boateng Carter Chandra Clarke Costa Davies Doyle Edwards \
            Evans Farrell Fletcher Ghosh Green Hall Hassan Holt Hughes Iqbal Jackson Jones Kaur Kelly Khan Lewis Lowe \
            Malik Marsh Mensah Morgan Novak Okafor Osei Patel Price Quinn Rahman Reid Roberts Shah Singh Stone Taylor \
            Turner Walsh Watts Williams Wright Young""".split(" "));

    private final RandomGenerator random;
    private final Map<String, Integer> taken = new HashMap<>();

    NameGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** @param email in a reserved domain, which cannot receive mail */
    record InventedName(String name, String email) {

        /** Somebody else of this name. */
        InventedName namesake() {
            return new InventedName(name, "the.other." + email);
        }
    }

    InventedName next() {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        String local = (first + "." + last).toLowerCase(Locale.ROOT);
        int again = taken.merge(local, 1, Integer::sum);
        String suffix = again == 1 ? "" : Integer.toString(again);
        return new InventedName(first + " " + last, local + suffix + "@northvale.example");
    }
}
