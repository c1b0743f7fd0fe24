// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command that set fields. They are data and not annotations, since they differ by kind. */
final class FieldOptions {

    private final Map<FieldOption, OptionSpec> specs = new LinkedHashMap<>();

    /**
     * @param kind the kind of object
     * @param forNew whether the object does not exist yet, so that nothing can be added to its values or removed
     */
    FieldOptions(ObjectKind kind, boolean forNew) {
        for (FieldOption option : FieldOption.of(kind)) {
            if (!forNew || !option.needsObject()) {
                specs.put(option, spec(option));
            }
        }
    }

    void addTo(CommandSpec command) {
        specs.values().forEach(command::addOption);
    }

    /** Whether any of the options was given. */
    boolean anyGiven() {
        return specs.values().stream().anyMatch(spec -> spec.getValue() != null);
    }

    /** Refuses values that no schema could keep. */
    void check() throws UsageException {
        for (Map.Entry<FieldOption, OptionSpec> option : specs.entrySet()) {
            canonical(option.getKey(), option.getValue());
        }
    }

    /**
     * The values as the options want them.
     *
     * @param mapping tells whether forwarding has a switch of its own in this schema
     */
    FieldValues apply(FieldValues values, KindMapping mapping) throws UsageException {
        FieldValues wanted = values;
        for (Map.Entry<FieldOption, OptionSpec> option : specs.entrySet()) {
            if (option.getValue().getValue() != null) {
                wanted = apply(option.getKey(), option.getValue(), wanted, mapping);
            }
        }
        return wanted;
    }

    private FieldValues apply(FieldOption option, OptionSpec spec, FieldValues values, KindMapping mapping)
            throws UsageException {
        Field field = option.field();
        if (option.form() == FieldOption.Form.FLAG) {
            boolean on = spec.getValue();
            boolean clears = field == Field.FORWARD_ACTIVE && !mapping.has(field);
            return clears ? on ? values : values.with(Field.FORWARD_TARGETS, List.of()) : values.with(field, on);
        }
        List<String> given = canonical(option, spec);
        List<String> all = new ArrayList<>(values.all(field));
        switch (option.form()) {
            case ADD -> given.stream().filter(text -> all.stream().noneMatch(text::equalsIgnoreCase))
                    .forEach(all::add);
            case REMOVE -> all.removeIf(text -> given.stream().anyMatch(text::equalsIgnoreCase));
            default -> {
                all.clear();
                all.addAll(given);
            }
        }
        boolean switchesOn = field == Field.FORWARD_TARGETS && !all.isEmpty() && mapping.has(Field.FORWARD_ACTIVE);
        FieldValues wanted = values.with(field, all);
        return switchesOn ? wanted.with(Field.FORWARD_ACTIVE, true) : wanted;
    }

    private static List<String> canonical(FieldOption option, OptionSpec spec) throws UsageException {
        if (option.form() == FieldOption.Form.FLAG || spec.getValue() == null) {
            return List.of();
        }
        List<String> typed = option.isRepeatable() ? spec.getValue() : List.of(spec.<String>getValue());
        List<String> canonical = new ArrayList<>();
        for (String text : typed) {
            String value = FieldText.canonical(option.field(), text);
            if (!value.isEmpty()) {
                canonical.add(value);
            }
        }
        return canonical;
    }

    private static OptionSpec spec(FieldOption option) {
        OptionSpec.Builder builder = OptionSpec.builder("--" + option.name()).description(option.help());
        if (option.form() == FieldOption.Form.FLAG) {
            return builder.type(Boolean.class).arity("0").negatable(true).build();
        }
        builder.paramLabel(option.label()).arity("1");
        return option.isRepeatable()
                ? builder.type(List.class).auxiliaryTypes(String.class).build()
                : builder.type(String.class).build();
    }
}
