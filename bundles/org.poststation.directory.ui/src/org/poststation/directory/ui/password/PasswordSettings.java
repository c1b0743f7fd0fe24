// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.password;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.directory.password.PasswordScheme;

/**
 * What new passwords must be like and how they are stored, as this workspace keeps it.
 *
 * @param policy what they must be like
 * @param scheme how they are stored unless chosen otherwise
 */
public record PasswordSettings(PasswordPolicy policy, PasswordScheme scheme) {

    /** The policy and scheme of a fresh workspace. */
    public static final PasswordSettings DEFAULT = new PasswordSettings(PasswordPolicy.DEFAULT,
            PasswordScheme.SSHA512);

    private static final String NODE = "org.poststation.directory.ui";
    private static final String LENGTH = "password.length";
    private static final String CLASS = "password.class.";
    private static final String SCHEME = "password.scheme";

    /** The settings of this workspace. */
    public static PasswordSettings load() {
        return read(InstanceScope.INSTANCE.getNode(NODE));
    }

    static PasswordSettings read(IEclipsePreferences node) {
        Set<CharacterClass> required = EnumSet.noneOf(CharacterClass.class);
        for (CharacterClass kind : CharacterClass.values()) {
            if (node.getBoolean(key(kind), DEFAULT.policy.required().contains(kind))) {
                required.add(kind);
            }
        }
        int length = Math.max(1, node.getInt(LENGTH, DEFAULT.policy.minLength()));
        String name = node.get(SCHEME, DEFAULT.scheme.name());
        PasswordScheme scheme = EnumSet.allOf(PasswordScheme.class).stream()
                .filter(known -> known.name().equals(name)).findFirst().orElse(DEFAULT.scheme);
        return new PasswordSettings(new PasswordPolicy(length, required), scheme);
    }

    /**
     * Keeps these settings for this workspace.
     *
     * @throws BackingStoreException when they can't be written
     */
    public void save() throws BackingStoreException {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        write(node);
        node.flush();
    }

    void write(IEclipsePreferences node) {
        node.putInt(LENGTH, policy.minLength());
        for (CharacterClass kind : CharacterClass.values()) {
            node.putBoolean(key(kind), policy.required().contains(kind));
        }
        node.put(SCHEME, scheme.name());
    }

    private static String key(CharacterClass kind) {
        return CLASS + kind.name().toLowerCase(Locale.ROOT);
    }
}
