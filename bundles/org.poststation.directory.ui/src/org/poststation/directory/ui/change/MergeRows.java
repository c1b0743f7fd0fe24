// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.poststation.directory.account.FieldMerge;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.ThreeWayMerge;
import org.poststation.directory.account.ThreeWayMerge.Choice;
import org.poststation.directory.schema.Field;

/** The fields of a merge that somebody changed, and what was chosen for them. Knows no widget. */
public final class MergeRows {

    /**
     * One field in its three versions.
     *
     * @param field the field
     * @param base as it was read
     * @param mine as it is wanted
     * @param theirs as it is on the server
     * @param conflict whether somebody has to choose
     * @param combined whether both changes are taken when nothing is chosen
     */
    public record Row(Field field, List<String> base, List<String> mine, List<String> theirs, boolean conflict,
            boolean combined) {}

    private final ThreeWayMerge merge;
    private final List<Row> rows;
    private final Map<Field, Choice> choices = new EnumMap<>(Field.class);

    /**
     * @param base the values when the object was read
     * @param mine the values that are wanted
     * @param theirs the values on the server now
     */
    public MergeRows(FieldValues base, FieldValues mine, FieldValues theirs) {
        this.merge = ThreeWayMerge.of(base, mine, theirs);
        List<Row> found = new ArrayList<>();
        for (FieldMerge field : merge.fields()) {
            boolean stamp = field.field() == Field.CHANGED || field.field() == Field.CREATED;
            if (!(field instanceof FieldMerge.Unchanged) && !stamp) {
                found.add(new Row(field.field(), base.all(field.field()), mine.all(field.field()),
                        theirs.all(field.field()), field instanceof FieldMerge.Conflict,
                        field instanceof FieldMerge.Combined));
            }
            if (field instanceof FieldMerge.Conflict && stamp) {
                choices.put(field.field(), Choice.THEIRS);
            }
        }
        this.rows = List.copyOf(found);
    }

    /** The fields that somebody changed. */
    public List<Row> rows() {
        return rows;
    }

    /** Whose values a field gets. */
    public void choose(Field field, Choice choice) {
        choices.put(field, choice);
    }

    /** What was chosen for a field, or what it gets without a choice; null while a conflict is open. */
    public Choice chosen(Row row) {
        Choice choice = choices.get(row.field());
        if (choice != null || row.conflict() || row.combined()) {
            return choice;
        }
        return row.mine().equals(row.base()) ? Choice.THEIRS : Choice.MINE;
    }

    /** Whether every conflict has a choice. */
    public boolean isComplete() {
        return merge.conflicts().stream().allMatch(choices::containsKey);
    }

    /** The merged values; call it only when complete. */
    public FieldValues merged() {
        return merge.merged(choices);
    }
}
