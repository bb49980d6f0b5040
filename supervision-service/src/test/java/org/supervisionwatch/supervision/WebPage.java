package org.supervisionwatch.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page with a form, as a browser without scripts would send it. */
final class WebPage {

    private static final Pattern CONTROL =
            Pattern.compile("<input ([^>]*)>|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\">");

    private final String path;
    private final String html;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private WebPage(String path, String html) {
        this.path = path;
        this.html = html;
        Matcher control = CONTROL.matcher(html);
        while (control.find()) {
            if (control.group(1) != null) {
                input(control.group(1));
            } else {
                select(control.group(2), control.group(3));
            }
        }
    }

    static WebPage open(String path) {
        return new WebPage(
                path, given().get(path).then().statusCode(200).extract().asString());
    }

    private void input(String attributes) {
        String type = attribute(attributes, "type");
        boolean sent =
                attributes.contains(" checked") || !List.of("radio", "checkbox").contains(type);
        if (sent) {
            add(attribute(attributes, "name"), attribute(attributes, "value"));
        }
    }

    private void select(String attributes, String options) {
        Stream.of(CHOSEN, FIRST)
                .map(pattern -> pattern.matcher(options))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(option -> add(attribute(attributes, "name"), option.group(1)));
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1).replace("&quot;", "\"") : "";
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** Chooses or types. */
    WebPage with(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    WebPage untick(String name, String value) {
        List<String> left = new ArrayList<>(fields.getOrDefault(name, List.of()));
        left.remove(value);
        fields.put(name, left);
        return this;
    }

    String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    String html() {
        return html;
    }

    /** Presses a button that says what to save. */
    WebPage press(String button) {
        return new WebPage(
                path,
                with("save", button).send().then().statusCode(200).extract().asString());
    }

    Response send() {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }
}
