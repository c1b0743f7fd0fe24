// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every text exists in every language, every used key is defined and every defined key is used. */
final class TextRules {

    private static final List<String> LANGUAGES = List.of("de", "it");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");
    private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");
    private static final Pattern PLUGIN_KEY = Pattern.compile("[\" ]%([\\w.]+)");

    private final Project project;
    private final List<String> faults = new ArrayList<>();

    private TextRules(Project project) {
        this.project = project;
    }

    /** What breaks the rules, one sentence each. */
    static List<String> faults(Project project) {
        TextRules rules = new TextRules(project);
        for (Path bundle : project.bundles()) {
            rules.checkLanguages(bundle);
            rules.checkPlugin(bundle);
            project.files(bundle, "Messages.java").stream().filter(file -> file.endsWith("Messages.java"))
                    .forEach(messages -> rules.checkMessages(bundle, messages));
        }
        return rules.faults;
    }

    /** Files that have translations have all of them, with the same keys and the same placeholders. */
    private void checkLanguages(Path bundle) {
        for (Path file : project.files(bundle, ".properties")) {
            String name = file.getFileName().toString();
            if (isTranslationOfOthers(file)) {
                compare(load(file), file.resolveSibling(name.replace("_de.", "_it.")));
            }
            if (name.matches(".*_(de|it)\\.properties") || name.equals("build.properties") || !isText(file)) {
                continue;
            }
            Properties english = load(file);
            for (String language : LANGUAGES) {
                Path translation = file.resolveSibling(name.replace(".properties", "_" + language + ".properties"));
                if (Files.exists(translation)) {
                    compare(english, translation);
                } else {
                    faults.add(project.name(file) + ": no translation " + translation.getFileName());
                }
            }
        }
    }

    /** Texts of a plug-in of others, which has the English ones: German and Italian must agree. */
    private static boolean isTranslationOfOthers(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("_de.properties") && !Files.exists(file.resolveSibling(name.replace("_de.", ".")));
    }

    /** Texts for the reader are messages, the plug-in's, and whatever has at least one translation. */
    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return name.equals("messages.properties") || name.equals("plugin.properties")
                || Files.exists(file.resolveSibling(name.replace(".properties", "_de.properties")));
    }

    private void compare(Properties english, Path translation) {
        Properties other = load(translation);
        Set<String> missing = new TreeSet<>(english.stringPropertyNames());
        missing.removeAll(other.stringPropertyNames());
        Set<String> tooMany = new TreeSet<>(other.stringPropertyNames());
        tooMany.removeAll(english.stringPropertyNames());
        if (!missing.isEmpty() || !tooMany.isEmpty()) {
            faults.add(project.name(translation) + ": missing " + missing + ", too many " + tooMany);
        }
        for (String key : english.stringPropertyNames()) {
            String translated = other.getProperty(key, "");
            if (translated.isBlank() && !english.getProperty(key).isBlank() && !missing.contains(key)) {
                faults.add(project.name(translation) + ": " + key + " is empty");
            } else if (!missing.contains(key)
                    && !placeholders(english.getProperty(key)).equals(placeholders(translated))) {
                faults.add(project.name(translation) + ": " + key + " has other placeholders than the English text");
            }
        }
    }

    private void checkMessages(Path bundle, Path messages) {
        Set<String> fields = matches(FIELD, Project.text(messages));
        Path file = messages.resolveSibling("messages.properties");
        if (!Files.exists(file)) {
            faults.add(project.name(messages) + ": no messages.properties beside it");
            return;
        }
        Set<String> keys = load(file).stringPropertyNames();
        StringBuilder code = new StringBuilder();
        project.files(bundle, ".java").stream().filter(source -> !source.equals(messages))
                .forEach(source -> code.append(Project.text(source)));
        for (String field : fields) {
            if (!keys.contains(field)) {
                faults.add(project.name(messages) + ": " + field + " has no text");
            }
            if (!Pattern.compile("\\b" + field + "\\b").matcher(code).find()) {
                faults.add(project.name(messages) + ": " + field + " is not used");
            }
        }
        for (String key : keys) {
            if (!fields.contains(key)) {
                faults.add(project.name(file) + ": " + key + " has no field in Messages");
            }
        }
    }

    private void checkPlugin(Path bundle) {
        Path file = bundle.resolve("plugin.properties");
        StringBuilder users = new StringBuilder();
        for (String user : List.of("plugin.xml", "META-INF/MANIFEST.MF")) {
            if (Files.exists(bundle.resolve(user))) {
                users.append(Project.text(bundle.resolve(user)));
            }
        }
        Set<String> used = matches(PLUGIN_KEY, users.toString());
        Set<String> keys = Files.exists(file) ? load(file).stringPropertyNames() : Set.of();
        for (String key : used) {
            if (!keys.contains(key)) {
                faults.add(project.name(bundle) + ": %" + key + " is not defined in plugin.properties");
            }
        }
        for (String key : keys) {
            if (!used.contains(key)) {
                faults.add(project.name(file) + ": " + key + " is not used");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return properties;
    }
}
