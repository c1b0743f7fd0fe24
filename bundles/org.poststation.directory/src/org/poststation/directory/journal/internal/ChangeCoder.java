// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Pair;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.journal.Intent;
import org.poststation.profile.Secret;

/** Entries and changes as bytes. A new password that only the server may hash is not kept. */
final class ChangeCoder {

    private static final int ADD = 1;
    private static final int MODIFY = 2;
    private static final int DELETE = 3;
    private static final int RENAME = 4;
    private static final int PASSWORD = 5;
    private static final Modification.Type[] TYPES = Modification.Type.values();

    private ChangeCoder() {}

    static void write(ByteWriter out, Intent intent) {
        out.number(intent.origin() - Intent.NO_ORIGIN);
        out.flag(intent.before().isPresent());
        intent.before().ifPresent(before -> write(out, before));
        switch (intent.change()) {
            case AddEntry add -> write(out.number(ADD), add.entry());
            case ModifyEntry modify -> {
                write(out.number(MODIFY), modify.dn());
                write(out, modify.modifications());
            }
            case DeleteEntry delete -> write(out.number(DELETE), delete.dn());
            case RenameEntry rename -> {
                write(out.number(RENAME), rename.dn());
                write(out, rename.newRdn());
                out.flag(rename.deleteOldRdn()).flag(rename.newSuperior().isPresent());
                rename.newSuperior().ifPresent(superior -> write(out, superior));
            }
            case SetPassword password -> write(out.number(PASSWORD), password.dn());
        }
    }

    static Intent intent(ByteReader in) throws DamagedFrameException {
        long origin = in.number() + Intent.NO_ORIGIN;
        Optional<DirectoryEntry> before = in.flag() ? Optional.of(entry(in)) : Optional.empty();
        return new Intent(before, change(in), origin);
    }

    private static DirectoryChange change(ByteReader in) throws DamagedFrameException {
        return switch ((int) in.number()) {
            case ADD -> new AddEntry(entry(in));
            case MODIFY -> new ModifyEntry(dn(in), modifications(in));
            case DELETE -> new DeleteEntry(dn(in));
            case RENAME ->
                new RenameEntry(dn(in), rdn(in), in.flag(), in.flag() ? Optional.of(dn(in)) : Optional.empty());
            case PASSWORD -> new SetPassword(dn(in), Secret.of(new char[0]));
            default -> throw new DamagedFrameException();
        };
    }

    static void write(ByteWriter out, DirectoryEntry entry) {
        write(out, entry.dn());
        out.number(entry.attributes().size());
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            out.text(attribute.name());
            values(out, attribute.values());
        }
    }

    static DirectoryEntry entry(ByteReader in) throws DamagedFrameException {
        DirectoryEntry.Builder entry = DirectoryEntry.builder(dn(in));
        for (int i = in.count(); i > 0; i--) {
            entry.add(in.text(), values(in));
        }
        return entry.build();
    }

    private static void write(ByteWriter out, List<Modification> modifications) {
        out.number(modifications.size());
        for (Modification modification : modifications) {
            out.number(modification.type().ordinal()).text(modification.attribute());
            values(out, modification.values());
        }
    }

    private static List<Modification> modifications(ByteReader in) throws DamagedFrameException {
        List<Modification> modifications = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            int type = (int) in.number();
            if (type < 0 || type >= TYPES.length) {
                throw new DamagedFrameException();
            }
            modifications.add(new Modification(TYPES[type], in.text(), values(in)));
        }
        return modifications;
    }

    private static void values(ByteWriter out, List<AttributeValue> values) {
        out.number(values.size());
        values.forEach(value -> out.value(value.bytes()));
    }

    private static List<AttributeValue> values(ByteReader in) throws DamagedFrameException {
        List<AttributeValue> values = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            values.add(AttributeValue.of(in.value()));
        }
        return values;
    }

    private static void write(ByteWriter out, Dn dn) {
        out.number(dn.rdns().size());
        dn.rdns().forEach(rdn -> write(out, rdn));
    }

    private static Dn dn(ByteReader in) throws DamagedFrameException {
        List<Rdn> rdns = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            rdns.add(rdn(in));
        }
        return Dn.of(rdns);
    }

    private static void write(ByteWriter out, Rdn rdn) {
        out.number(rdn.pairs().size());
        rdn.pairs().forEach(pair -> out.text(pair.type()).text(pair.value()));
    }

    private static Rdn rdn(ByteReader in) throws DamagedFrameException {
        List<Pair> pairs = new ArrayList<>();
        for (int i = in.count(); i > 0; i--) {
            pairs.add(new Pair(in.text(), in.text()));
        }
        return new Rdn(pairs);
    }
}
