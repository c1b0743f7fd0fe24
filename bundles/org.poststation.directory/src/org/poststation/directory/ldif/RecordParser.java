// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.operation.Explanation;

/** Makes a change of the lines of a record (RFC 2849, "ldif-content" and "ldif-changes"). */
final class RecordParser {

    private final LineCursor cursor;
    private String dn = "";

    RecordParser(LdifOptions options) {
        cursor = new LineCursor(new ValueFile(options));
    }

    /** The name of the record's entry as far as it was read. */
    String dn() {
        return dn;
    }

    /** The name of an entry whose record is not to be parsed, when it is there. */
    String dn(RecordFrame frame) {
        dn = "";
        cursor.start(frame);
        try {
            if (frame.lines() > 0) {
                name();
            }
            return dn;
        } catch (FaultyLine unknown) {
            return dn;
        }
    }

    /** Whether the frame is the version line that may begin a file. */
    boolean isVersion(RecordFrame frame) throws FaultyLine {
        dn = "";
        cursor.start(frame);
        cursor.next();
        if (frame.lines() > 1 || !cursor.isNamed("version")) {
            return false;
        }
        if (!cursor.text().strip().equals("1")) {
            throw cursor.fault(LdifFault.BAD_VERSION);
        }
        return true;
    }

    LdifRecord parse(RecordFrame frame, List<Explanation> remarks) throws FaultyLine {
        cursor.start(frame);
        Dn name = name();
        List<LdifControl> controls = controls();
        if (!cursor.next()) {
            throw cursor.fault(LdifFault.NO_ATTRIBUTES);
        }
        boolean content = !cursor.isNamed("changetype");
        if (content && !controls.isEmpty()) {
            throw cursor.missing("changetype");
        }
        if (content) {
            cursor.back();
        }
        DirectoryChange change = content ? new AddEntry(entry(name)) : change(name);
        return new LdifRecord(frame.place(), frame.source(), change, content, controls, remarks);
    }

    private Dn name() throws FaultyLine {
        cursor.next();
        if (!cursor.isNamed("dn")) {
            throw FaultyLine.of(LdifFault.NO_DN, 0, 0);
        }
        dn = cursor.text();
        return parsed(dn);
    }

    private List<LdifControl> controls() throws FaultyLine {
        List<LdifControl> controls = List.of();
        while (cursor.next()) {
            if (!cursor.isNamed("control")) {
                cursor.back();
                break;
            }
            controls = controls.isEmpty() ? new ArrayList<>() : controls;
            controls.add(ControlParser.parse(cursor));
        }
        return controls;
    }

    private DirectoryChange change(Dn name) throws FaultyLine {
        String type = cursor.text().strip();
        return switch (type) {
            case "add" -> new AddEntry(entry(name));
            case "modify" -> ModifyParser.parse(name, cursor);
            case "delete" -> last(new DeleteEntry(name));
            case "modrdn", "moddn" -> last(rename(name));
            default -> throw cursor.fault(LdifFault.BAD_CHANGETYPE, type);
        };
    }

    private DirectoryEntry entry(Dn name) throws FaultyLine {
        AttributeGroups groups = new AttributeGroups();
        while (cursor.next()) {
            groups.add(cursor.name(), cursor.value());
        }
        if (groups.isEmpty()) {
            throw cursor.fault(LdifFault.NO_ATTRIBUTES);
        }
        return groups.entry(name);
    }

    private RenameEntry rename(Dn name) throws FaultyLine {
        Rdn newRdn = newRdn();
        require("deleteoldrdn");
        boolean deleteOldRdn = switch (cursor.text().strip()) {
            case "0" -> false;
            case "1" -> true;
            default -> throw cursor.fault(LdifFault.BAD_FLAG);
        };
        Optional<Dn> superior = Optional.empty();
        if (cursor.next()) {
            if (cursor.isNamed("newsuperior")) {
                superior = Optional.of(parsed(cursor.text()));
            } else {
                cursor.back();
            }
        }
        return new RenameEntry(name, newRdn, deleteOldRdn, superior);
    }

    private Rdn newRdn() throws FaultyLine {
        require("newrdn");
        List<Rdn> rdns = parsed(cursor.text()).rdns();
        if (rdns.size() != 1) {
            throw cursor.fault(LdifFault.BAD_RDN);
        }
        return rdns.getFirst();
    }

    private void require(String name) throws FaultyLine {
        if (!cursor.next() || !cursor.isNamed(name)) {
            throw cursor.missing(name);
        }
    }

    private <C> C last(C change) throws FaultyLine {
        if (cursor.next()) {
            cursor.name();
            throw cursor.fault(LdifFault.EXTRA_LINE);
        }
        return change;
    }

    private Dn parsed(String text) throws FaultyLine {
        try {
            return Dn.parseServed(text);
        } catch (InvalidDnException invalid) {
            throw cursor.fault(invalid);
        }
    }
}
