import type { ImportedCategory } from '../imported.ts';

type Values = Readonly<Record<string, string | null>>;

/** The permission to read a forum's topics (`acl_options.auth_option`). */
const READ = 'f_read';
const [YES, NEVER] = ['1', '0'];

/**
 * Who may read which forum of a phpBB, from its permission tables: a group is given `f_read` in a forum, directly or through a role; « never » wins.
 * A forum with a password, or whose permissions the dump does not have while it has others', is for some.
 */
export class ForumReaders {
  readonly #forums = new Map<string, { password: boolean }>();
  readonly #groups = new Map<string, string>();
  readonly #roles = new Map<string, Map<string, string>>();
  readonly #grants: Values[] = [];
  #readOption: string | null = null;

  /** Takes a row of one of the tables it knows. @param table without the prefix */
  add(table: string, values: Values): void {
    const text = (column: string) => values[column] ?? '';
    if (table === 'forums') this.#forums.set(text('forum_id'), { password: text('forum_password') !== '' });
    else if (table === 'groups') this.#groups.set(text('group_id'), text('group_name'));
    else if (table === 'acl_options' && text('auth_option') === READ) this.#readOption = text('auth_option_id');
    else if (table === 'acl_roles_data') {
      const role = this.#roles.get(text('role_id')) ?? new Map<string, string>();
      this.#roles.set(text('role_id'), role.set(text('auth_option_id'), text('auth_setting')));
    } else if (table === 'acl_groups') this.#grants.push(values);
  }

  *categories(): Generator<ImportedCategory> {
    for (const [id, { password }] of this.#forums) {
      const readers = password
        ? 'some'
        : this.#grants.length === 0 || this.#mayRead('GUESTS', id)
          ? 'everybody'
          : this.#mayRead('REGISTERED', id)
            ? 'accounts'
            : 'some';
      yield { kind: 'category', id, readers };
    }
  }

  #mayRead(group: string, forum: string): boolean {
    const settings = this.#grants
      .filter((grant) => this.#groups.get(grant['group_id'] ?? '') === group && grant['forum_id'] === forum)
      .map((grant) => {
        const role = grant['auth_role_id'] ?? '0';
        if (role !== '0') return this.#roles.get(role)?.get(this.#readOption ?? '');
        return grant['auth_option_id'] === this.#readOption ? grant['auth_setting'] : undefined;
      });
    return settings.includes(YES) && !settings.includes(NEVER);
  }
}
