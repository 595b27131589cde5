create table note (id integer primary key, text text not null);
insert into note values (1, '一');
