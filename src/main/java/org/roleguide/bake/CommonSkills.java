package org.roleguide.bake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.model.Role;

/**
 * How many skills roles have in common with those they are related to. All languages share one,
 * because it is the same in all of them. Thread-safe.
 */
final class CommonSkills {
  private final SortedMap<String, Role> roles;
  private final Map<String, OfRole> byRole = new ConcurrentHashMap<>();

  /**
   * The skills of one role.
   *
   * @param all how many the role needs
   * @param common how many of them a related role needs, too, by its id
   */
  record OfRole(int all, Map<String, Integer> common) {}

  CommonSkills(SortedMap<String, Role> roles) {
    this.roles = roles;
  }

  OfRole of(Role role) {
    OfRole found = byRole.get(role.id());
    if (found == null) {
      found = count(role);
      byRole.put(role.id(), found);
    }
    return found;
  }

  private OfRole count(Role role) {
    Set<String> own = skills(role);
    Map<String, Integer> common = new HashMap<>();
    for (Sourced<String> id : role.related()) {
      Role other = roles.get(id.value());
      if (other != null) {
        Set<String> both = skills(other);
        both.retainAll(own);
        common.put(id.value(), both.size());
      }
    }
    return new OfRole(own.size(), Map.copyOf(common));
  }

  private static Set<String> skills(Role role) {
    Set<String> ids = new HashSet<>();
    for (Role.SkillNeed need : role.skills()) {
      ids.add(need.skill().value());
    }
    return ids;
  }
}
