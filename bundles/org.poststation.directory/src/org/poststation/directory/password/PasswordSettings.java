// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;

/**
 * What new passwords must be like and how they are stored, as this workspace keeps it for the window and the command
 * line.
 *
 * @param policy what they must be like
 * @param scheme how they are stored unless chosen otherwise
 */
public record PasswordSettings(PasswordPolicy policy, PasswordScheme scheme) {

    /** The policy and scheme of a fresh workspace. */
    public static final PasswordSettings DEFAULT = new PasswordSettings(PasswordPolicy.DEFAULT,
            PasswordScheme.SSHA512);

    private static final String LENGTH = "password.length";
    private static final String CLASS = "password.class.";
    private static final String SCHEME = "password.scheme";

    /**
     * The settings of a workspace. Blocking.
     *
     * @throws OperationException when they can't be read
     */
    public static PasswordSettings load(WorkspaceSettings workspace) throws OperationException {
        Map<String, String> kept = workspace.all();
        Set<CharacterClass> required = EnumSet.noneOf(CharacterClass.class);
        for (CharacterClass kind : CharacterClass.values()) {
            boolean byDefault = DEFAULT.policy.required().contains(kind);
            if (Boolean.parseBoolean(kept.getOrDefault(key(kind), Boolean.toString(byDefault)))) {
                required.add(kind);
            }
        }
        String name = kept.getOrDefault(SCHEME, DEFAULT.scheme.name());
        PasswordScheme scheme = Stream.of(PasswordScheme.values()).filter(known -> known.name().equals(name))
                .findFirst().orElse(DEFAULT.scheme);
        return new PasswordSettings(new PasswordPolicy(length(kept.get(LENGTH)), required), scheme);
    }

    /**
     * Keeps these settings for a workspace. Blocking.
     *
     * @throws OperationException when they can't be written
     */
    public void save(WorkspaceSettings workspace) throws OperationException {
        Map<String, String> kept = new HashMap<>();
        kept.put(LENGTH, Integer.toString(policy.minLength()));
        for (CharacterClass kind : CharacterClass.values()) {
            kept.put(key(kind), Boolean.toString(policy.required().contains(kind)));
        }
        kept.put(SCHEME, scheme.name());
        workspace.save(kept);
    }

    private static int length(String text) {
        boolean isLength = text != null && text.matches("[1-9][0-9]{0,3}");
        return isLength ? Integer.parseInt(text) : DEFAULT.policy.minLength();
    }

    private static String key(CharacterClass kind) {
        return CLASS + kind.name().toLowerCase(Locale.ROOT);
    }
}
